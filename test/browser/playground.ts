import type { Locator, Page } from 'playwright-core';

/** One person's Teams in the Playground. Each call waits for what it needs, and throws when it waits in vain. */
export interface Chat {
  openPersonalChat(): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** Sends a message; in a channel it starts a post. `@Wardline` at its start becomes a mention. */
  say(text: string): Promise<void>;
  /** Presses a button of the newest card that has one of this title; `about` narrows to cards with these words. */
  press(title: string, about?: string): Promise<void>;
  /** Types into a text, number or date input, by its label. */
  fill(label: string, text: string, about?: string): Promise<void>;
  /** What stands in an input. */
  filledIn(label: string, about?: string): Promise<string>;
  /** Takes a choice by its title, from a drop-down or from a list of round buttons. */
  choose(label: string, option: string, about?: string): Promise<void>;
  /** Words in a message or card of the chat in view. */
  waitForText(text: string): Promise<void>;
  /** All the words of the chat in view, hidden ones too, to check what must not be there. */
  text(): Promise<string>;
  screenshot(file: string): Promise<void>;
}

const patienceMs = 10_000;
const startPatienceMs = 60_000;
const mention = /^@(\w+) ?/;

/** Opens the Playground at `url` and waits until it has reached the service and drawn its chats. */
export const openPlayground = async (page: Page, url: string): Promise<Chat> => {
  page.setDefaultTimeout(patienceMs);
  // Its fonts come from the internet, which a test must not need.
  await page.route(
    ({ hostname }) => hostname !== new URL(url).hostname,
    (route) => route.abort(),
  );
  await page.goto(url);
  const list = page.getByRole('region', { name: 'Chat and Teams Channel' });
  // Until the service answers, the Playground shows people and a team of its own.
  await list.getByRole('img', { name: 'Wardline' }).first().waitFor({ timeout: startPatienceMs });
  // The log repeats what is said in the chat, and takes a quarter of the width.
  await page.getByRole('button', { name: 'Hide log panel' }).click();

  // The list of chats quotes messages, so words are looked for beside it; that part has neither role nor name.
  const conversation = list.locator('xpath=../../following-sibling::*[1]');
  const box = conversation.locator('[role=textbox][contenteditable=true]').first();
  let inChannel = false;

  const open = async (name: string, channel: boolean): Promise<void> => {
    await list.getByRole('treeitem', { name }).click();
    await conversation.getByText('Start a new post').waitFor({ state: channel ? 'visible' : 'hidden' });
    inChannel = channel;
  };

  /** Chats grow downwards; in a channel the newest post is on top. */
  const newest = (cards: Locator): Locator => (inChannel ? cards.first() : cards.last());

  const inCard = (control: Locator, about = ''): Locator =>
    newest(conversation.locator('.ac-adaptiveCard').filter({ has: control, hasText: about }))
      .locator(control)
      .last();

  const inputs = (label: string): Locator => {
    const named = { name: label, exact: true };
    return page
      .getByRole('textbox', named)
      .or(page.getByRole('spinbutton', named))
      .or(page.getByRole('combobox', named));
  };

  return {
    openPersonalChat: () => open('Personal Chat', false),
    openChannel: (name) => open(`- ${name}`, true),

    async say(text) {
      const [at = '', name = ''] = mention.exec(text) ?? [];
      await box.click();
      if (name !== '') {
        await page.keyboard.type(`@${name}`);
        await page.getByRole('menuitem', { name }).click();
        await page.keyboard.type(' ');
      }
      await page.keyboard.type(text.slice(at.length));
      await page.keyboard.press('Enter');
    },

    async press(title, about) {
      await inCard(page.getByRole('button', { name: title, exact: true }), about).click();
    },

    async fill(label, text, about) {
      const input = inCard(inputs(label), about);
      await input.fill(text);
      // A number counts only when the input is left.
      await input.blur();
    },

    filledIn: (label, about) => inCard(inputs(label), about).inputValue(),

    async choose(label, option, about) {
      const named = { name: label, exact: true };
      const round = page.getByRole('radiogroup', named);
      const question = inCard(round.or(page.getByRole('combobox', named)), about);
      await question.waitFor();
      if ((await question.getAttribute('role')) === 'radiogroup') {
        await question.getByRole('radio', { name: option, exact: true }).check();
        return;
      }
      await question.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },

    async waitForText(text) {
      await conversation.getByText(text).filter({ visible: true }).first().waitFor();
    },

    text: async () => (await conversation.textContent()) ?? '',

    async screenshot(file) {
      await page.screenshot({ path: file });
    },
  };
};
