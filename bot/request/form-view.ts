import { atRiskNow, notForEmergencies } from '../core/emergency.ts';
import { limits } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { clip, escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { circleWords } from './confidence.ts';
import type { Report } from './request.ts';
import type { Hint } from './store.ts';

interface Similar {
  readonly id: string;
  readonly what: string;
  readonly message: string;
}

export interface FormData {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  readonly kind: string;
  readonly affects: string;
  readonly harm: string;
  readonly doing: string;
  readonly workaround: string;
  readonly permalink: string;
  /** Whether it may be raised in confidence here. */
  readonly canConfide: boolean;
  readonly confidential: string;
  readonly confide: string;
  /** They have said that a patient is at risk now. */
  readonly isNow: boolean;
  readonly ring: string;
  readonly checked: string;
  readonly send: string;
  readonly emergency: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly hasSimilar: boolean;
  readonly similar: readonly Similar[];
}

export type FormView = View<'request-form', FormData>;

export interface Form {
  readonly id: string;
  readonly report: Report;
  readonly notice?: string;
  readonly checked?: readonly string[];
  readonly similar?: readonly Hint[];
  /** In a channel or a group, where others read along. */
  readonly shared?: boolean;
}

/** The one card between a sentence and a receipt: typed text goes into inputs, which show it as it is. */
export const formView = (form: Form, organisation: Organisation): FormView => {
  const { report, checked = [], similar = [], shared = false } = form;
  const canConfide = organisation.confidential !== undefined && !shared;
  return {
    template: 'request-form',
    data: {
      id: form.id,
      what: report.what,
      where: report.where ?? '',
      kind: report.kind ?? '',
      affects: report.affects ?? '',
      harm: report.harm ?? '',
      doing: report.doing ?? '',
      workaround: report.workaround ?? '',
      permalink: report.permalink ?? '',
      canConfide,
      confidential: canConfide && report.confidential ? 'yes' : 'no',
      confide: canConfide ? `In confidence: only ${circleWords(organisation)}` : '',
      isNow: report.harm === 'now',
      ring: atRiskNow(organisation.emergency),
      checked: checked.join(' '),
      send: checked.length > 0 ? 'Send it as it is' : 'Send',
      emergency: notForEmergencies(organisation.emergency),
      hasNotice: form.notice !== undefined,
      notice: form.notice ?? '',
      hasSimilar: similar.length > 0,
      similar: similar.map((hint) => ({
        id: hint.id,
        what: escapeMarkdown(oneLine(hint.what, 120)),
        message: clip(report.what, limits.message),
      })),
    },
  };
};
