import { escapeHtml } from '../bibliography/rich-text.ts';
import { scriptRuns } from '../study/scripts.ts';

/** Plain text as HTML in which words in Hangul and kana say their language. `language` is that of the study. */
export function foreignWords(text: string, language: string): string {
  const runs = scriptRuns(text, language, undefined) ?? [{ text, language: undefined }];
  return runs
    .map((run) =>
      run.language === undefined ? escapeHtml(run.text) : `<span lang="${run.language}">${escapeHtml(run.text)}</span>`,
    )
    .join('');
}
