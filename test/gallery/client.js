// Runs in the browser as it stands, which is why it is not TypeScript: draws the cards and filters the page.
const { AdaptiveCard, HostConfig, ShowCardAction } = globalThis.AdaptiveCards;
const { cards, hosts, markdown, cardStyle } = JSON.parse(document.getElementById('data').textContent);

const sheet = new CSSStyleSheet();
sheet.replaceSync(cardStyle);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  if (!Object.hasOwn(markdown, text)) return;
  result.outputHtml = markdown[text];
  result.didProcess = true;
};

/** What the press would send, so that ids and data can be read off without a bot. */
const sent = (action) => {
  if (action.url) return `Opens ${action.url}`;
  return `${action.verb} ${JSON.stringify(action.data ?? {})}`;
};

const draw = (figure) => {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hosts[figure.dataset.theme]);
  card.onExecuteAction = (action) => {
    if (!(action instanceof ShowCardAction)) figure.querySelector('output').textContent = sent(action);
  };
  card.parse(cards[figure.dataset.card]);
  // The same card stands on the page six times: a shadow root each keeps ids and labels apart.
  const root = figure.querySelector('.card').attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(card.render());
};

const figures = [...document.querySelectorAll('figure')];
const form = document.querySelector('form');

const filter = () => {
  const { name, theme, width } = Object.fromEntries(new FormData(form));
  document.documentElement.dataset.theme = theme === 'all' ? 'light' : theme;
  for (const figure of figures) {
    figure.hidden =
      ![figure.dataset.theme, 'all'].includes(theme) || ![figure.dataset.width, 'all'].includes(width);
  }
  const sections = [...document.querySelectorAll('section')];
  for (const section of sections) section.hidden = !section.dataset.name.includes(name.trim().toLowerCase());
  const shown = sections.filter((section) => !section.hidden).length;
  document.querySelector('[role=status]').textContent = `${shown} of ${sections.length} cards shown`;
};

figures.forEach(draw);
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
filter();
