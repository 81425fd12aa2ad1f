import type en from '../en/coverage';

const coverage: typeof en = {
  coverage: {
    title: '覆盖',
    lead: '各技术类别与尺寸已发布标准的数量。数字可点击查看；带斜线的格子位于已覆盖尺寸之间，自身尚无标准。',
    x: '横轴', y: '纵轴', all: '全部类别', map: '覆盖图', none: '无', gap: '空缺', gapText: '已覆盖尺寸之间的空缺',
    cell_one: '{{shown}} 项标准，{{variations}} 个变体', cell_other: '{{shown}} 项标准，{{variations}} 个变体',
    nothing: '没有已发布的变体给出该数值。', without: '未给出该数值：{{names}}。',
    gaps: '空缺', noGaps: '已覆盖尺寸之间没有空缺。', propose: '提出标准',
  },
};

export default coverage;
