import { type ArrivedFile, addVideo } from '../../src/desk/add-video.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { editVideo } from '../../src/desk/edit-video.ts';
import { hideVideo, publishVideo } from '../../src/desk/publish-video.ts';
import { removeVideo } from '../../src/desk/remove-video.ts';
import { makeVideo } from '../support/make-video.ts';
import type { ChangingUseCase } from './changing-use-cases.ts';

const WORDS = { titles: { en: 'Harbour day' }, language: 'en', credit: '' };
const FILM = makeVideo(1_200_000);
const ARRIVED: ArrivedFile = {
  ...{ name: 'day.mp4', size: FILM.length },
  read: async (from, length) => FILM.subarray(from, from + length),
};
const CAPTIONS = { language: 'en', bytes: Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome.\n') };

async function captioned(context: DeskContext): Promise<string> {
  const id = await addVideo(context, { ...WORDS, arrived: ARRIVED });
  await editVideo(context, { ...WORDS, id, revision: 1, transcripts: {}, captions: CAPTIONS, without: [] });
  return id;
}

/** Every use case that changes a video, by its file in `src/desk`, and what `publish-video` has beside it. */
export const CHANGING_VIDEOS: Readonly<Record<string, ChangingUseCase>> = {
  'add-video': async () => (context) => addVideo(context, { ...WORDS, arrived: ARRIVED }),
  'edit-video': async (given) => {
    const id = await addVideo(given, { ...WORDS, address: 'https://video.example/1' });
    return (context) =>
      editVideo(context, { ...WORDS, id, revision: 1, transcripts: {}, captions: CAPTIONS, without: [] });
  },
  'publish-video': async (given) => {
    const id = await captioned(given);
    return (context) => publishVideo(context, { id, revision: 2 });
  },
  'hide-video': async (given) => {
    const id = await captioned(given);
    await publishVideo(given, { id, revision: 2 });
    return (context) => hideVideo(context, { id, revision: 3 });
  },
  'remove-video': async (given) => {
    const id = await captioned(given);
    return (context) => removeVideo(context, { id, revision: 2 });
  },
};
