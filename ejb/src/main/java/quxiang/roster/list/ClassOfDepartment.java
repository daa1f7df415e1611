package quxiang.roster.list;

/** 班级 of a department, as a roster names them. */
public record ClassOfDepartment(String department, String name) {}
