import type en from '../en';
import ballot from './ballot';
import ballots from './ballots';
import compare from './compare';
import coverage from './coverage';
import developers from './developers';
import diff from './diff';
import editor from './editor';
import frame from './frame';
import home from './home';
import inbox from './inbox';
import notifications from './notifications';
import organisation from './organisation';
import process from './process';
import proposal from './proposal';
import proposals from './proposals';
import search from './search';
import standard from './standard';
import timeline from './timeline';

/** One file for each feature; each holds the keys that start with its name. */
const zh: typeof en = {
  ...ballot,
  ...ballots,
  ...compare,
  ...coverage,
  ...developers,
  ...diff,
  ...editor,
  ...frame,
  ...home,
  ...inbox,
  ...notifications,
  ...organisation,
  ...process,
  ...proposal,
  ...proposals,
  ...search,
  ...standard,
  ...timeline,
};

export default zh;
