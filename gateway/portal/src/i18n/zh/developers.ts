import type en from '../en/developers';

const developers: typeof en = {
  developers: {
    title: '接口', lead: '本门户所展示和执行的一切均通过公开接口。读取已发布标准无需密钥。',
    docs: '全部操作，可在线试用', contracts: '契约', contract: {standards: '标准', submissions: '提案与投票', notifications: '通知', gateway: '登录', all: '以上全部，一个文件'},
    events: '事件与网络回调', schemas: '各技术类别的内容模式', first: '入门', search: '按数值查找封装：',
    footprint: '获取 KiCad 封装：', table: '获取电子表格数据：', live: '跟踪变更',
    changes: '自某位置起的全部变更', documents: '全部标准（单一数据流）',
  },
};

export default developers;
