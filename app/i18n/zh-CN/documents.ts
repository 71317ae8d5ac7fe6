import type { documents as english } from '../en/documents';
import type { Translation } from '../translation';

export const documents: Translation<typeof english> = {
  title: '您的文件',
  lead: '您上传的文件、保存期限，以及谁打开过。文件加密保存；审核台为核实您的资质而打开，企业绝不会看到。',
  link: '查看您的文件、保存期限以及谁打开过',
  emptyTitle: '尚未上传文件',
  emptyText: '随资质上传的副本会列在这里，并显示谁打开过。',
  column: { document: '文件', for: '用于', uploaded: '上传时间', kept: '保存至', looks: '他人打开' },
  kilobytes: '{count} kB',
  forNothing: '无对应资质',
  times: '{count, plural, =0 {从未} other {# 次}}',
  lastLook: '最近 <at></at>',
  kept: {
    open: '等待决定',
    deleted: '已删除，<at></at>',
    quarantined: '发现恶意软件；任何人都无法打开',
  },
  detail: {
    facts: '信息',
    open: '下载',
    looks: '谁打开过',
    looksLead: '除您以外的人每次打开都会当场记录，且不可更改。',
    noLooks: '除您以外没有人打开过。',
    column: { who: '姓名', as: '身份', at: '时间' },
    erased: '账户已删除',
    as: { admin: '审核台', expert: '专家', company: '企业', system: '系统' },
    keptText: '届时文件及其密钥会被彻底删除。审核台的核实结果随资质保留。',
    keptOpen: '在对其作出决定之前一直保存。',
    inUse: '有资质以此文件为依据。撤回该资质后即可删除。',
    delete: '删除此文件',
    deleteTitle: '删除此文件？',
    deleteText: '文件会立即删除，无法恢复。',
    deleteKeep: '保留',
    deleteNow: '删除',
  },
  done: '文件已删除。',
};
