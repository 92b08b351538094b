/** What the search says, in the reader's language. */

/** Over which the worker tells the page what is not a result; `worker.js` has the same name. */
export const CHANNEL = "giljabi-search";

export const MESSAGES = {
  ko: {
    kinds: { checklist: "체크리스트", tool: "도구", glossary: "용어집", reference: "참고", fact: "사실", term: "용어" },
    summary: "요약",
    corrected: "다음으로 찾았습니다:",
    none: "일치하는 내용을 찾지 못했습니다.",
    noneHelp: "낱말을 줄이거나 다른 말로 바꿔 보세요. 아래에서 바로 찾아갈 수도 있습니다.",
    ways: [
      ["", "신분과 상황으로 찾기"],
      ["checklists/", "체크리스트 모두 보기"],
      ["glossary/", "용어집"],
    ],
    broken: "검색 자료를 불러오지 못했습니다. 연결을 확인하고 페이지를 새로 고치거나, 차례에서 찾아보세요.",
  },
  en: {
    kinds: { checklist: "Checklist", tool: "Tool", glossary: "Glossary", reference: "Reference", fact: "Fact", term: "Term" },
    summary: "Summary",
    corrected: "Showing results for:",
    none: "Nothing matches.",
    noneHelp: "Try fewer or different words, or go straight to one of these.",
    ways: [
      ["", "Find by status and situation"],
      ["checklists/", "All checklists"],
      ["glossary/", "Glossary"],
    ],
    broken: "The search data could not be loaded. Check your connection and reload the page, or use the table of contents.",
  },
};
