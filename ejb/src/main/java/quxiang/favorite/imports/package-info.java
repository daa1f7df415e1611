/**
 * 导入学生名单: a list of graduates becomes favourites.
 * Manual, chapter 4; each row follows the rules of the single search.
 */
package quxiang.favorite.imports;
