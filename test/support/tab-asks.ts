import type { Ward } from './ward.ts';

export interface TabAnswer {
  readonly status: number;
  readonly code: string;
  readonly template: string;
  readonly text?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly card?: object;
}

/** Asks as a page of the tab does, over HTTP, on a ward that checks no tokens. */
export const asksFrom =
  (ward: Pick<Ward, 'app'>, person: { readonly id: string }) =>
  async (verb: string, fields: object = {}, as: 'view' | 'card' = 'view'): Promise<TabAnswer> => {
    const response = await fetch(`http://127.0.0.1:${ward.app().port}/api/tab/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Persona ${person.id}` },
      body: JSON.stringify({ verb, fields, as }),
    });
    const body = (await response.json()) as Omit<TabAnswer, 'status'>;
    return { ...body, status: response.status };
  };
