/** What `name.*` in a filter stands for: the public suffixes under which most sites of many countries live. */
export const COMMON_SUFFIXES: readonly string[] = [
  ..."com net org info biz eu co io me tv cc to ws xyz online site".split(" "),
  ..."de at ch fr be nl lu it es pt pl cz sk hu ro bg gr ru by kz se no dk fi ee lt lv ie hr si rs tr us ca mx cl".split(
    " ",
  ),
  ..."co.uk co.jp co.kr co.in co.id co.il co.nz co.za co.th".split(" "),
  ..."com.au com.br com.mx com.ar com.tr com.tw com.hk com.sg com.my com.ua com.vn com.co com.pe com.ph".split(" "),
  ..."jp in id ua uk au br".split(" "),
];
