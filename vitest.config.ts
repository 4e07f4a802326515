import { defineConfig } from 'vitest/config';

/** How long something takes is measured by `npm run bench`; a test only must not hang, also on a machine that is busy. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 180_000 } });
