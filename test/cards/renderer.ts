import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { chartTypes } from './charts.ts';

/** Teams takes it in a card of 1.5, whatever the renderer's own versions say (msteams-docs, people-picker.md). */
const fromTeams = [
  'Property "choices.data" is supported in version 1.6',
  // Their shape is checked to have a fallback.
  ...chartTypes.map((type) => `Unknown element type "${type}". Fallback will be used if present.`),
];

/**
 * What Microsoft's own renderer warns of in an expanded card: an element it does not know, a value 1.5 does not have,
 * an id used twice. The last matters most: the parser that the phone clients share refuses such a card, even where the
 * two stand in different show cards (ParseContext.cpp of AdaptiveCards; msteams-docs#7868, botframework-sdk#6430).
 */
export const rendererFaults = (json: unknown): readonly string[] => {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const validating = card.validateProperties().validationEvents.map((event) => event.message);
  return [...parsing, ...validating]
    .filter((message) => !fromTeams.some((known) => message.startsWith(known)))
    .map((message) => `renderer: ${message}`);
};
