import { casebookConfig } from './src/astro/config.ts';

export default await casebookConfig({ content: 'content' });
