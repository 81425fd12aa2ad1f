import type en from '../en/search';

const search: typeof en = {
  search: {
    title: '检索', view: '显示方式', views: {table: '列表', cards: '卡片'}, columns: '列', filters: '筛选', filtersButton: '筛选（{{count}}）', show_one: '显示 {{shown}} 个变体', show_other: '显示 {{shown}} 个变体',
    total_one: '{{shown}} 个变体', total_other: '{{shown}} 个变体', sort: '排序',
    sorts: {
      relevance: '相关度', designation: '编号', '-designation': '编号，倒序', terminals: '端子数，由少到多', '-terminals': '端子数，由多到少', bodyX: 'D，由小到大', '-bodyX': 'D，由大到小',
      bodyY: 'E，由小到大', '-bodyY': 'E，由大到小', height: '高度，由低到高', '-height': '高度，由高到低', pitchX: '节距，由细到粗', '-pitchX': '节距，由粗到细',
    },
    csv: 'CSV', tellMe: '有新标准时通知我', csvBusy: 'CSV…', csvFailed: 'CSV 失败，重试', compare: '比较（{{count}}）', dropPicks: '清除所选',
    ignored: '以下筛选无法识别，已忽略：', applied: '生效的筛选', remove: '移除筛选 {{filter}}', clear: '全部清除',
    pages: '结果分页', firstPage: '第一页', nextPage: '下一页', perPage: '每页',
    nothing: '没有匹配项', nothingText: '所有筛选须同时满足。可取消其一：', without: '不限 {{filter}}', nearest: '最接近的变体',
    notStated: '{{name}} 未给出', miss: '{{name}} 为 {{is}} {{unit}}，要求 {{wanted}}：相差 {{offBy}} {{unit}}',
    api: '通过接口执行此检索', caption: '匹配的变体', standard: '标准', pick: '选取', pickShort: '比较', pickOne: '选取 {{name}} 以供比较',
    bodyX: 'D', bodyY: 'E', height: 'A', pitch: 'e',
  },
  facet: {
    family: '技术类别', terminalForm: '端子形式', layout: '端子布局', pitchX: '节距', bodyX: '本体尺寸 x', bodyY: '本体尺寸 y', height: '安装高度', terminals: '端子数',
    has: '已给出', status: '状态', q: '文字', standard: '标准', code: '代号', match: '范围含义',
    hasWhat: {landPattern: '焊盘图形', exposedPad: '外露焊盘', height: '安装高度', standoff: '离板高度', coplanarity: '共面度'},
    more_one: '另有 {{count}} 项', more_other: '另有 {{count}} 项', fewer: '收起', min: '最小', max: '最大', from: '{{name}}，下限', to: '{{name}}，上限', ok: '设定', apply: '设定{{name}}',
    noNumber: '请输入数值，如 0.4', bar_one: '{{from}} 至 {{to}}：{{shown}} 个变体', bar_other: '{{from}} 至 {{to}}：{{shown}} 个变体',
  },
};

export default search;
