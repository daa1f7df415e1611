package quxiang.placement;

/**
 * The two numbers of a sheet.
 *
 * @param transfer 转递编号, which goes with the archive
 * @param check 核验编号, by which an office asks for the sheet
 */
record SheetNumbers(String transfer, String check) {}
