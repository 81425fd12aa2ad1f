import type en from '../en/editor';

const editor: typeof en = {
  editor: {
    title: '编辑器', newTitle: '新建提案', scope: '范围', abstract: '摘要', rationale: '理由', changeNote: '相对上一文本的变更', start: '开始起草', family: '技术类别', kind: '种类', target: '标准', baseRevision: '版次', titleEn: '英文标题', titleZh: '中文标题',
    startText: '先选择对象，其余可稍后填写。', fromFile: '或从文件开始', fromFileHint: '提案或数据的 JSON，或厂商的 CDXML。', notTaken_one: '文件中有 {{count}} 项在提案中没有位置', notTaken_other: '文件中有 {{count}} 项在提案中没有位置',
    steps: {identity: '标识', body: '本体', more: '其他数据', prose: '文字', submit: '提交'}, saved: '已保存 {{at}}', saving: '保存中…', unsaved: '尚未保存', notSaved: '未保存', retry: '立即保存', offline: '平台没有应答，您的文本保留在此浏览器中。', restored: '已恢复上次未保存的内容。',
    shared: '全部变体', variation: '变体', addVariation: '添加变体', copyVariation: '复制', removeVariation: '移除', code: '代号', name: '名称', count: '端子数', parameters: '尺寸与其他数值', attributes: '属性', terminals: '端子', kindOfFigure: '种类', unit: '单位', add: '添加', addParameter: '添加数值', addAttribute: '添加属性', needed: '必填', condition: '条件',
    kinds: {TOLERANCED: '带公差', BSC: '理论值（BSC）', REF: '参考', MAX_ONLY: '仅最大', MIN_ONLY: '仅最小', GDT: '公差带'}, none: '—', yes: '是', no: '否', list: '以逗号分隔', item: '第 {{number}} 项',
    paste: '复制表格单元格并粘贴到任一字段：可识别符号、最小、标称、最大、单位各列；纯数值自该字段起填入。', pasted_one: '已粘贴 {{count}} 行。', pasted_other: '已粘贴 {{count}} 行。', pastedUnknown: '无法识别：{{rows}}',
    outline: '实时外形', outlineWaits: '有变体后显示图样。', checks: '检查', checking: '检查中…', drawingFailed: '目前无法绘制。', import: '导入 JSON 或 CDXML', imported: '文件已读入，提交前均可修改。', notRead: '无法读取文件：{{why}}',
    conflict: '期间有人修改了此草稿', conflictText: '您与对方的文本在以下各处不同，请选择保留哪一个；仅一方修改之处已自动采用。', mine: '您的', theirs: '对方的', before: '原来', keepMine: '全部保留我的', keepTheirs: '全部采用对方的', resolve: '按选择保存',
    submitTitle: '提交评审', submitText: '先运行自动检查，再由委员会处理。请核对提交内容：', variations_one: '{{count}} 个变体', variations_other: '{{count}} 个变体', errorsLeft_one: '尚有 {{count}} 个错误，检查将不通过。', errorsLeft_other: '尚有 {{count}} 个错误，检查将不通过。', noErrors: '没有错误。',
    licence: '本组织授权平台发布、翻译和改编此文本。', attest: '专利', attestation: {NO_UNDECLARED_CLAIM: '就我所知，没有使用本文本所必需而未披露的专利。', DECLARED: '我所知的专利均已披露。'}, attested: '贵组织已就此文本作出声明。', submit: '提交', toReview: '查看提案', notEditable: '此文本目前不可编辑', notEditableText: '当前状态为“{{state}}”。',
    member: {count: '端子数', matrix: '阵列', matrices: '多个阵列', positions: '单独位置', columns: '列', rows: '行', depopulated: '空位', perSideX: 'x 向每边', perSideY: 'y 向每边', deleted: '省略且不编号的位置', hidden: '省略但编号的位置', absent: '省略的位置', terminals: '端子', exposedPads: '外露焊盘', prescribedLand: '厂商规定的焊盘', dies: '芯片', redistribution: '再布线', components: '组成部分', notes: '注', aliases: '其他名称', sources: '资料来源', title: '标题', url: '网址', body: '机构', number: '编号', degree: '程度', en: '英文', zh: '中文', diameter: '直径', width: '宽', length: '长', span: '跨距', spanX: 'x 向跨距', spanY: 'y 向跨距', name: '名称', centreX: '中心 x', centreY: '中心 y', unit: '单位', min: '最小', nom: '标称', max: '最大', kind: '种类', condition: '条件', symbol: '符号'},
    checksFailed: '未能进行检查。', suggestion: '建议', suggestionOf: '{{organisation}} 建议：', suggestionGone: '没有适用于当前文本的内容。', takeOver: '采用', leave: '不采用', submitBlocked: '尚待解决：', submitUnsaved: '未提交：您的文本尚未保存，原因见上方。', notShown: '无法显示草稿的这一部分', notShownText: '数据结构与表单不符。请导入其他文件，或更正数据后重新导入。', unknownMember: '此类别中未定义', noProposal: '其中没有提案内容',
    notes: '注', sources: '资料来源', aliases: '其他名称', json: '数据（JSON）', apply: '采用', restricted: '草稿由成员撰写。', file: '文件', delete: '移除', download: '下载 JSON', grid: '{{name}} 的数值', error: '错误', place: '位置', upload: '添加附件', uploaded: '已添加', attachmentKindTitle: '文件种类',
  },
};

export default editor;
