import { baseDraft } from '../base.ts';
import type { Story } from '../story.ts';

export const undocumented: Story = {
  name: 'undocumented',
  about: 'Bare en egenerklæring. Ingenting er galt, men ingenting er vist.',
  draft: () => {
    const draft = baseDraft(1);
    draft.tables.clear();
    draft.invoices.clear();
    draft.raw.clear();
    return draft;
  },
};
