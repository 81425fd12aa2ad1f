import type en from '../en/timeline';

const timeline: typeof en = {
  timeline: {
    title: '时间表', lead: '全部案件按日期排列，最近的在前。', withDate: '仅有日期的', ended: '包括已结束的', none: '没有案件', noneText: '目前没有您可查看的进行中案件。', table: '案件及其日期', due: '下一日期', chart: '案件时间图', legend: '实心：自开始至今日或结束，颜色为所处阶段。空心：计划，至下一日期。斜线：该日期之后。', planned: '计划', drawn: '图中为 {{count}} 份中的前 {{drawn}} 份，表格列出全部。',
    calendars: '日历', calendarsText: '日历程序可通过专属于您的地址跟踪这些日期。', once: '下载一次我的日期（ICS）', made: '地址仅显示一次。知道该地址者均可读取此日历。', allFamilies: '全部类别', make: '生成日历',
  },
};

export default timeline;
