# For backup and restore: where the database is, and what they share.
data=${QUXIANG_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/quxiang}
# What rows speak of: staged uploads, images of 身份认证 and 去向登记, all sealed. Files from the bank are readable and never copied.
FOLDERS=(imports proofs)
fail() { echo "$(basename "$0"): $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || fail "$1 is missing (apt-get install $2)"; }
# Tells the keys of a file apart, a line for each, and says nothing of them.
fingerprints() {
    local line
    while read -r line || [[ -n $line ]]; do
        [[ -z $line ]] || { echo "quxiang key"; tr -d '[:space:]' <<<"$line"; } | sha256sum | cut -d' ' -f1
    done <"$1"
}
h2() {
    local jars=("$(dirname "${BASH_SOURCE[0]}")"/../target/server/modules/system/layers/base/com/h2database/h2/main/h2-*.jar)
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "${jars[0]}" "org.h2.tools.$1" -url "jdbc:h2:file:$data/quxiang;DEFAULT_NULL_ORDERING=HIGH" -user sa -password "${QUXIANG_DB_PASSWORD:-sa}" "${@:2}"
}
postgresql=
if [[ ${QUXIANG_DB_URL:-} =~ ^jdbc:postgresql://([^:/?]+)(:([0-9]+))?/([^?]+) ]]; then
    postgresql=true
    export PGHOST=${BASH_REMATCH[1]} PGPORT=${BASH_REMATCH[3]:-5432} PGDATABASE=${BASH_REMATCH[4]} PGUSER=${QUXIANG_DB_USER:?QUXIANG_DB_USER is not set}
    [[ ${QUXIANG_DB_URL} != *sslmode=* ]] || export PGSSLMODE=$(sed 's/.*sslmode=\([a-z-]*\).*/\1/' <<<"$QUXIANG_DB_URL")
    if [[ -n ${QUXIANG_DB_PASSWORD:-} ]]; then export PGPASSWORD=$QUXIANG_DB_PASSWORD; elif [[ -r ${QUXIANG_DB_PASSWORD_FILE:-} ]]; then export PGPASSWORD=$(<"$QUXIANG_DB_PASSWORD_FILE"); fi
elif [[ -n ${QUXIANG_DB_URL:-} ]]; then
    fail "QUXIANG_DB_URL is not jdbc:postgresql://HOST:PORT/DATABASE"
fi
