import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  ShowCardAction,
  SubmitAction,
} from 'adaptivecards';
import styles from './card.css?inline';
import controls from './controls.css?inline';
import { hostConfig } from './host-config.ts';
import { markdown } from './markdown.ts';
import { asCss, fluentPalette } from './palette.ts';

/** What a press on a card asks for. */
export type Press =
  | { readonly kind: 'do'; readonly verb: string; readonly fields: object }
  | { readonly kind: 'open'; readonly url: string };

const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host { ${asCss(fluentPalette)} } ${controls} ${styles}`);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

const config = new HostConfig(hostConfig(fluentPalette));

const pressOf = (action: Action): Press | undefined => {
  if (action instanceof OpenUrlAction) return action.url ? { kind: 'open', url: action.url } : undefined;
  const verb = action instanceof ExecuteAction ? action.verb : undefined;
  if (!verb || !(action instanceof SubmitAction || action instanceof ExecuteAction)) return undefined;
  return { kind: 'do', verb, fields: action.data ?? {} };
};

/** Draws a card into its place, in a shadow root so that its labels and ids meet no other card's. */
export const drawCard = (card: unknown, place: HTMLElement, pressed: (press: Press) => void): void => {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = config;
  drawn.onExecuteAction = (action) => {
    const press = pressOf(action);
    if (press) pressed(press);
  };
  // In a panel that scrolls by itself it would open below the edge.
  drawn.onInlineCardExpanded = (action, isExpanded) => {
    if (isExpanded && action instanceof ShowCardAction)
      action.card.renderedElement?.scrollIntoView({ block: 'nearest' });
  };
  drawn.parse(card);
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open', delegatesFocus: false });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(...[drawn.render()].filter((element) => element !== undefined));
};
