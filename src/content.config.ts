import { defineCollection } from 'astro:content';
import { chapterLoader } from './astro/loader.ts';

/** Chapters come from the study, already read and checked; there is no second schema here. */
export const collections = { chapters: defineCollection({ loader: chapterLoader() }) };
