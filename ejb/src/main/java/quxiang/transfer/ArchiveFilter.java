package quxiang.transfer;

/** What a school looks for among archives; {@code null} is anything. */
public record ArchiveFilter(
        int cohort, String name, String department, TransferState state, String goal, String way, String receiver) {}
