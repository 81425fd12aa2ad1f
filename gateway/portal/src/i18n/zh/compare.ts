import type en from '../en/compare';

const compare: typeof en = {
  compare: {
    title: '比较', how: '在检索中选取两至六个变体（每行前的方框，或按 x 键），即可在此比较。', toSearch: '前往检索',
    picked_one: '比较所选的一个', picked_other: '比较所选的 {{count}} 个', noneThere: '该地址中的变体均不存在。',
    missing: '以下变体不存在，已略去：', differing: '仅显示差异', same: '已给出的内容没有差异。',
    drop: '移除 {{name}}', dropShort: '移除', overlay: '外形叠加', overlayText: '仰视，同一比例，中心对齐。',
  },
};

export default compare;
