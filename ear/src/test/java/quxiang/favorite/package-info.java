/** 学生收藏夹 in the running server: the import of lists, its limits and what ends a favourite. */
package quxiang.favorite;
