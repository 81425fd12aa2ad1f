import {createBrowserRouter} from 'react-router';
import {Failure} from './Failure';
import {First} from './First';
import {Shell} from './Shell';

/** Pages are loaded when they are first shown; each exports its component and the data that it needs. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    HydrateFallback: First,
    children: [
      {
        ErrorBoundary: Failure,
        children: [
          {index: true, lazy: () => import('../pages/home')},
          {path: 'search', lazy: () => import('../pages/search')},
          {path: 'standards/:designation', lazy: () => import('../pages/standard')},
          {path: 'standards/:designation/revisions/:revision', lazy: () => import('../pages/standard')},
          {path: 'standards/:designation/diff', lazy: () => import('../pages/diff')},
          {path: 'compare', lazy: () => import('../pages/compare')},
          {path: 'coverage', lazy: () => import('../pages/coverage')},
          {path: 'developers', lazy: () => import('../pages/developers')},
          {path: 'proposals', lazy: () => import('../pages/proposals')},
          {path: 'proposals/new', lazy: () => import('../pages/begin')},
          {path: 'proposals/:submission', lazy: () => import('../pages/proposal')},
          {path: 'proposals/:submission/edit', lazy: () => import('../pages/editor')},
          {path: 'ballots', lazy: () => import('../pages/ballots')},
          {path: 'ballots/:ballot', lazy: () => import('../pages/ballot')},
          {path: 'notifications', lazy: () => import('../pages/notifications')},
          {path: 'inbox', lazy: () => import('../pages/inbox')},
          {path: 'timeline', lazy: () => import('../pages/timeline')},
          {path: 'organisation', lazy: () => import('../pages/organisation')},
          {path: '*', lazy: () => import('../pages/nowhere')},
        ],
      },
    ],
  },
]);
