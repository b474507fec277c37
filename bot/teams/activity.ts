import { z } from 'zod';

const id = z.string().max(1000);
const account = z.object({ id, name: z.string().max(300).optional(), aadObjectId: id.optional() });

/**
 * The parts of a Bot Framework activity that Wardline reads. The rest is dropped here, so that nothing of an
 * unexpected shape reaches botbuilder (its own checks throw outside any try).
 */
const shape = z.object({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().max(100),
  serviceUrl: z.string().max(1000),
  from: account,
  recipient: account,
  conversation: z.object({
    id: id.min(1),
    conversationType: z.string().max(100).optional(),
    tenantId: id.optional(),
    isGroup: z.boolean().optional(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id }).optional(),
      team: z.object({ id, name: z.string().max(300).optional() }).optional(),
    })
    .optional()
    .catch(undefined),
  text: z.string().optional().catch(undefined),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  replyToId: id.optional(),
  value: z.unknown().optional(),
  membersAdded: z.array(account).max(1000).optional().catch(undefined),
  entities: z
    .array(z.object({ type: z.string(), mentioned: account.optional(), text: z.string().optional() }))
    .optional()
    .catch(undefined),
});

export type Activity = z.output<typeof shape>;

/** The activity in a request body, or undefined where it is none that Teams would send. */
export const narrowActivity = (body: unknown): Activity | undefined => {
  const parsed = shape.safeParse(body);
  return parsed.success ? parsed.data : undefined;
};

export const tenantOf = (activity: Activity): string =>
  activity.channelData?.tenant?.id ?? activity.conversation.tenantId ?? '';
