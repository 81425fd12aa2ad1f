import type en from '../en/timeline';

const timeline: typeof en = {
  timeline: {title: '时间表'},
};

export default timeline;
