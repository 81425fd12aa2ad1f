import type en from '../en/editor';

const editor: typeof en = {
  editor: {title: '编辑'},
};

export default editor;
