import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, limits, optional, requestNumber } from '../core/fields.ts';
import type { MoreShown } from './more-view.ts';
import { isComplete, writeLines } from './lines.ts';
import { type Handing, linesView } from './lines-view.ts';
import { heldWords } from './status-words.ts';
import { type DeskPorts, deskWork } from './work.ts';
