/** Every story, in the order in which the demo shows them. */

import { allInOrder } from './stories/all-in-order.ts';
import { callOffStory } from './stories/call-offs.ts';
import { cashOnInvoices } from './stories/cash-on-invoices.ts';
import { contradictions } from './stories/contradictions.ts';
import { hostileAndBroken } from './stories/hostile-and-broken.ts';
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
];
