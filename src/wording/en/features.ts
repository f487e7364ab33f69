import type { features as danish } from '../da/features.ts';

/** What speaks for or against a record, apart from what its rules conclude in words of their own. */
export const features: typeof danish = {
  forces: {
    intend: 'the words say what somebody will do',
    oblige: 'the words say what somebody must do',
    advise: 'the words say what somebody should do',
    need: 'the words say what is needed',
    commit: 'the words bind',
    decide: 'the words decide',
    request: 'the words ask somebody for something',
    requested: 'the words say that somebody is asked for something',
    demand: 'the words demand something of somebody',
    expect: 'the words expect something of somebody',
    require: 'the words say what the matter requires',
    charge: 'the words say whose task it is',
    imply: 'the words say what something will lead to',
    aim: 'the words name an aim',
    plan: 'the words say what the plan or agreement lays down',
    stress: 'the words stress something',
    recall: 'the words recall something',
    attitude: 'the words express an attitude',
    report: 'the words report what somebody says',
  },
  signs: {
    base: 'where every record starts',
    'subject.apart': 'the subject stands far from the verb',
    'verb.homograph': 'the verb can be another word too',
    'speaker.unknown': 'it is not known who speaks',
    'addressee.unknown': 'the one who is asked is not on the list of actors',
    'announced.by-issuer': 'the issuer tells what others will do',
    'bearers.none': 'nobody is named who owes it',
    'bearers.implied': 'who owes it was inferred from the context',
    'sentence.long': 'the sentence is very long',
    'sentence.short': 'the sentence is very short',
    'place.point': 'the point finishes the sentence above its list',
  },
};
