import { baseDraft } from '../base.ts';
import type { Story } from '../story.ts';

export const allInOrder: Story = {
  name: 'all-in-order',
  about: 'Et halvår der alt er dokumentert, og ingenting er galt.',
  draft: () => baseDraft(1),
};
