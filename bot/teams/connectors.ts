import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type Pace, sharing, singleTry } from './single-try.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Factory = ReturnType<Authentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<Factory['create']>>;

/** One tenant is sent a handful of service URLs. */
const mostKept = 50;

/**
 * botbuilder's authentication, which also makes its connectors. It would make a connector and a client of the token
 * service afresh for every turn, a fifth of a turn's processor time. Neither holds anything of a turn, and their
 * credentials renew themselves, so each is made once and kept.
 */
export class Connectors extends ConfigurationBotFrameworkAuthentication {
  readonly #kept = new Map<string, Connector>();
  #tokens: ReturnType<Authentication['createUserTokenClient']> | undefined;
  readonly #pace: Pace;

  constructor(options: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0], pace: Pace) {
    super(options);
    this.#pace = pace;
  }

  /** Those of replies to a turn. They are tried again by the connector itself. */
  override async authenticateRequest(
    ...request: Parameters<Authentication['authenticateRequest']>
  ): ReturnType<Authentication['authenticateRequest']> {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory: factory } = result;
    if (!factory) return result;
    return { ...result, connectorFactory: { create: (...to) => this.#keptOr(factory, ...to) } };
  }

  /** Those by which Wardline writes unasked. */
  override createConnectorFactory(...claims: Parameters<Authentication['createConnectorFactory']>): Factory {
    const factory = super.createConnectorFactory(...claims);
    return { create: async (...to) => singleTry(await factory.create(...to)) };
  }

  override createUserTokenClient(
    ...claims: Parameters<Authentication['createUserTokenClient']>
  ): ReturnType<Authentication['createUserTokenClient']> {
    this.#tokens ??= super.createUserTokenClient(...claims);
    return this.#tokens;
  }

  async #keptOr(factory: Factory, ...to: Parameters<Factory['create']>): Promise<Connector> {
    const name = to.join('|');
    const known = this.#kept.get(name);
    if (known) return known;
    const fresh = sharing(await factory.create(...to), this.#pace);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(name, fresh);
    return fresh;
  }
}
