/** Every story, in the order in which the demo shows them. */
import { allInOrder } from './stories/all-in-order.ts';
import { arrearsStory } from './stories/arrears.ts';
import { belowTheFloor } from './stories/below-the-floor.ts';
import { callOffStory } from './stories/call-offs.ts';
import { cashAndSplitPayroll } from './stories/cash-and-split-payroll.ts';
import { cashOnInvoices } from './stories/cash-on-invoices.ts';
import { contradictions } from './stories/contradictions.ts';
import { editionChange } from './stories/edition-change.ts';
import { hiredWithoutApproval } from './stories/hired-without-approval.ts';
import { hostileAndBroken } from './stories/hostile-and-broken.ts';
import { longWeeks } from './stories/long-weeks.ts';
import { reportedTooLate } from './stories/reported-too-late.ts';
import { temporaryForTooLong } from './stories/temporary-for-too-long.ts';
import { tooManyTiers } from './stories/too-many-tiers.ts';
import { undocumented } from './stories/undocumented.ts';
import type { Story } from './story.ts';

export const STORIES: readonly Story[] = [
  allInOrder,
  tooManyTiers,
  cashOnInvoices,
  callOffStory,
  undocumented,
  contradictions,
  hostileAndBroken,
  cashAndSplitPayroll,
  hiredWithoutApproval,
  belowTheFloor,
  reportedTooLate,
  longWeeks,
  temporaryForTooLong,
  arrearsStory,
  editionChange,
];
