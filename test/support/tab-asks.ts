export interface TabAnswer {
  readonly status: number;
  readonly code: string;
  readonly template: string;
  readonly text?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly card?: object;
}

/** A service that listens; a ward gives another one after each restart. */
interface Listening {
  readonly app: () => { readonly port: number };
}

/** Asks as a page of the tab does, over HTTP, with this Authorization header or, where it is empty, without one. */
export const asksWith =
  ({ app }: Listening, authorization: string) =>
  async (verb: string, fields: object = {}, as: 'view' | 'card' = 'view'): Promise<TabAnswer> => {
    const response = await fetch(`http://127.0.0.1:${app().port}/api/tab/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ verb, fields, as }),
    });
    const body = (await response.json()) as Omit<TabAnswer, 'status'>;
    return { ...body, status: response.status };
  };

/** The same as somebody, on a service that checks no tokens. */
export const asksFrom = (service: Listening, person: { readonly id: string }) =>
  asksWith(service, `Persona ${person.id}`);
