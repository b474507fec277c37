import { masking, withoutNames } from './masking.ts';
import {
  type Contributor,
  contributorOf,
  everybodyIn,
  type Measure,
  type Side,
  type Story,
  sides,
  type Words,
} from './story.ts';

/** Who stands behind it on one side, as they agreed to be told of. */
export interface Credit {
  readonly side: Side;
  readonly names: readonly string[];
  /** How many more agreed to be told of without their name. */
  readonly unnamed: number;
}

/** A story as everybody may read it: no name of anybody who has not said yes to that. */
export interface PublicStory extends Omit<Words, 'requests'> {
  readonly credits: readonly Credit[];
  /** Undefined where they are in it themselves and did not say that they may be named. */
  readonly teller?: string | undefined;
}

const isNamed = ({ answer }: Contributor): boolean => answer === 'named';

const creditOf = (contributors: readonly Contributor[], side: Side): Credit => {
  const here = contributors.filter((one) => one.side === side);
  return {
    side,
    names: here.filter(isNamed).map(({ name }) => name),
    unnamed: here.filter(({ answer }) => answer === 'unnamed').length,
  };
};

/** The one door to everything public: channel, followers, wall, digest, files and search all read this. */
export const publicOf = (story: Story): PublicStory => {
  const { title, what, benefit, gains, kind, measure, contributors, former = [], teller } = story;
  const self = contributorOf(story, teller.id);
  const hidden = [...contributors.filter((one) => !isNamed(one)), ...former].map(({ name }) => name);
  const plain = masking(hidden);
  const figures = (one: Measure): Measure => ({
    ...(one.what === undefined ? {} : { what: plain(one.what) }),
    before: plain(one.before),
    after: plain(one.after),
  });
  return {
    title: plain(title),
    what: plain(what),
    ...(benefit === undefined ? {} : { benefit: plain(benefit) }),
    gains,
    kind,
    ...(measure === undefined ? {} : { measure: figures(measure) }),
    credits: sides.map((side) => creditOf(contributors, side)),
    ...(self && !isNamed(self) ? {} : { teller: teller.name }),
  };
};

/** As somebody who is in it reads it before they answer: their own name as if they said yes, of others no more than all. */
export const publicFor = (story: Story, person: string): PublicStory =>
  publicOf({
    ...story,
    contributors: story.contributors.map((one) => (one.id === person ? { ...one, answer: 'named' } : one)),
  });

/** Its title in a list that nobody keeps up to date: without any name. */
export const listedTitle = (story: Story): string =>
  withoutNames(
    story.title,
    everybodyIn(story).map(({ name }) => name),
  );

/** Whether a name that may not be public was typed into the words, and stands as "a colleague" there. */
export const hidesNames = (story: Story): boolean => {
  const { title, what, benefit } = publicOf(story);
  return title !== story.title || what !== story.what || benefit !== story.benefit;
};
