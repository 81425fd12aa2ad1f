import {useCallback, useEffect, useRef, useState} from 'react';
import {Refused, type InProcess} from '../api/client';
import {send, tagged} from '../api/work';
import {forget, keyOf, opened, remember, remembered, type Clash, type Stored} from './draft';
import {merged, same, type Json, type Tree} from './form';

type Submission = InProcess<'Submission'>;

const DRAFT = ['kind', 'family', 'target', 'title', 'scope', 'rationale', 'payload', 'metadata', 'context', 'abstract', 'changeNote', 'licenceGranted'] as const;
const PAUSE = 1200;
/** How often a save starts again because somebody else was faster, before it says so. */
const ROUNDS = 5;

export type Saving = {kind: 'saved'; at: Date} | {kind: 'saving'} | {kind: 'unsaved'} | {kind: 'failed'; failure: unknown};

/** A draft that somebody writes at: each change is stored a moment later, and brought together with what others store. */
export interface Written {
  draft: Tree;
  /** The submission as it was stored last. */
  submission: Submission;
  saving: Saving;
  /** Whether it began with text that was only in this browser. */
  restored: boolean;
  /** Open questions; while there are any, nothing is stored. */
  clash: Clash | undefined;
  /** The only way in which the text changes, so that a save always knows the last of it. */
  change: (next: (before: Tree) => Tree) => void;
  /** True once all that has been typed is stored. */
  save: () => Promise<boolean>;
  /** Goes on with a text in which all questions are answered. */
  resolve: (tree: Tree) => void;
  /** Version of the text that was stored last. */
  etag: () => string;
}

export function useWritten(found: {value: Submission; etag: string}, person: string | undefined): Written {
  const id = found.value.submissionId;
  const path = `/submissions/${id}`;
  const kept = keyOf(person, id);
  const [first] = useState(() => opened(remembered(kept), storedOf(found)));
  const [draft, setDraft] = useState<Tree>(first.tree);
  const base = useRef(storedOf(found));
  const latest = useRef(draft);
  const running = useRef<Promise<boolean>>(undefined);
  const [saving, setSaving] = useState<Saving>({kind: 'saved', at: new Date(found.value.updatedAt)});
  const [round, setRound] = useState(0);
  const [conflict, setConflict] = useState<Clash | undefined>(first.clash);
  const clash = useRef(first.clash);
  const [submission, setSubmission] = useState(found.value);

  const change = useCallback((next: (before: Tree) => Tree) => {
    latest.current = next(latest.current);
    setDraft(latest.current);
  }, []);
  const ask = useCallback((open: Clash | undefined) => {
    clash.current = open;
    setConflict(open);
  }, []);

  /** One request; false when its text is not stored: then there is a question to answer, or a failure to read. */
  const attempt = useCallback(async (): Promise<boolean> => {
    const mine = latest.current;
    setSaving({kind: 'saving'});
    try {
      const {value, etag} = await send<Submission>('PUT', path, {body: mine, etag: base.current.etag});
      base.current = {tree: mine, etag};
      setSubmission(value);
      return true;
    } catch (failure) {
      if (!(failure instanceof Refused && failure.status === 412)) {
        setSaving({kind: 'failed', failure});
        return false;
      }
    }
    try {
      const now = await tagged<Submission>(path);
      const theirs = storedOf(now);
      // With what has been typed up to this moment.
      const both = merged(base.current.tree, latest.current, theirs.tree);
      if (both.conflicts.length > 0) {
        ask({...both, theirs: theirs.tree, etag: theirs.etag});
        setSaving({kind: 'unsaved'});
        return false;
      }
      base.current = theirs;
      setSubmission(now.value);
      change(() => both.tree);
      return true;
    } catch (failure) {
      setSaving({kind: 'failed', failure});
      return false;
    }
  }, [path, ask, change]);

  const settle = useCallback(() => {
    const still = same(latest.current as Json, base.current.tree as Json);
    if (still) {
      forget(kept);
    } else {
      remember(kept, {tree: latest.current, base: base.current.tree, etag: base.current.etag});
    }
    setSaving(still ? {kind: 'saved', at: new Date()} : {kind: 'unsaved'});
    return still;
  }, [kept]);

  /** One save at a time; what is typed meanwhile waits for the next. */
  const once = useCallback((): Promise<boolean> => {
    running.current ??= attempt().then(done => {
      if (done) {
        settle();
        setRound(before => before + 1);
      }
      return done;
    }).finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [attempt, settle]);

  const save = useCallback(async () => {
    for (let tried = 0; tried < ROUNDS; tried++) {
      if (clash.current) {
        return false;
      }
      if (running.current === undefined && settle()) {
        return true;
      }
      if (!await once()) {
        return false;
      }
    }
    return settle();
  }, [once, settle]);

  useEffect(() => {
    if (conflict) {
      return;
    }
    if (same(draft as Json, base.current.tree as Json)) {
      forget(kept);
      setSaving(before => (before.kind === 'unsaved' || before.kind === 'failed' ? {kind: 'saved', at: new Date()} : before));
      return;
    }
    remember(kept, {tree: draft, base: base.current.tree, etag: base.current.etag});
    setSaving(before => (before.kind === 'saving' ? before : {kind: 'unsaved'}));
    const timer = setTimeout(() => void once(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, round, once, kept, conflict]);

  // Whoever goes on to another page has not to wait for the pause.
  useEffect(() => () => {
    if (!clash.current && !same(latest.current as Json, base.current.tree as Json)) {
      void save();
    }
  }, [save]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => saving.kind !== 'saved' && event.preventDefault();
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [saving.kind]);

  function resolve(tree: Tree) {
    if (clash.current) {
      base.current = {tree: clash.current.theirs, etag: clash.current.etag};
      ask(undefined);
      change(() => tree);
      void save();
    }
  }

  return {draft, submission, saving, restored: first.restored, clash: conflict, change, save, resolve, etag: () => base.current.etag};
}

function storedOf({value, etag}: {value: Submission; etag: string}): Stored {
  const tree = Object.fromEntries(DRAFT.filter(key => value[key] !== undefined).map(key => [key, value[key] as unknown as Json]));
  return {tree, etag};
}
