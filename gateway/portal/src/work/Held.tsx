import {Component, type ReactNode} from 'react';
import {useTranslation} from 'react-i18next';

/** A part of a form that cannot show what is in the draft says so; the rest of the editor goes on, and so does it once the draft is another. */
export class Held extends Component<{of: unknown; download: () => void; children: ReactNode}, {failed?: unknown}> {
  override state: {failed?: unknown} = {};

  static getDerivedStateFromError(failure: unknown) {
    return {failed: failure ?? true};
  }

  override componentDidUpdate(before: {of: unknown}) {
    if (before.of !== this.props.of && this.state.failed !== undefined) {
      this.setState({failed: undefined});
    }
  }

  override render() {
    return this.state.failed === undefined ? this.props.children : <NotShown download={this.props.download}/>;
  }
}

function NotShown({download}: {download: () => void}) {
  const {t} = useTranslation();
  return <section className="refused" role="alert"><strong>{t('editor.notShown')}</strong><p>{t('editor.notShownText')}</p>
    <p><button type="button" onClick={download}>{t('editor.download')}</button></p></section>;
}
