import type en from '../en/organisation';

const organisation: typeof en = {
  organisation: {title: '组织'},
};

export default organisation;
