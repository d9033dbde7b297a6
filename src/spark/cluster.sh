#!/usr/bin/env bash
# A Spark of Maven's jars, and a cluster of it on this machine, for trying `run --engine spark`:
#   cluster.sh home DIR             makes DIR a SPARK_HOME
#   cluster.sh start DIR [WORKERS]  starts a master and workers (2) on loopback, a core each; prints the master's address
#   cluster.sh stop DIR             ends them
# CROSSFOOT_WORKER_MEMORY (1g) is what a worker gives to executors.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "${2:?cluster.sh home|start|stop DIR}"
home=$(cd "$2" && pwd)
host=127.0.0.1
port=${CROSSFOOT_MASTER_PORT:-7077}
memory=${CROSSFOOT_WORKER_MEMORY:-1g}

make_home() {
  mvn -q -B -f "$here/home/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$home/jars"
  mkdir -p "$home/bin" "$home/conf"
  # As Spark's own script: its launcher puts the command together, with the options that Java 17 needs.
  cat > "$home/bin/spark-submit" <<'SUBMIT'
#!/usr/bin/env bash
set -euo pipefail
export SPARK_HOME=${SPARK_HOME:-$(cd "$(dirname "$0")/.." && pwd)} SPARK_SCALA_VERSION=2.13
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command=()
while IFS= read -r -d '' word; do
  command+=("$word")
done < <("$java" -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit "$@")
# it says first, in a line of its own, that the command begins
exec "${command[1]#$'\n'}" "${command[@]:2}"
SUBMIT
  chmod +x "$home/bin/spark-submit"
  cat > "$home/conf/log4j2.properties" <<'LOG'
rootLogger.level = warn
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n
LOG
}

daemon() { # NAME HEAP CLASS ARGUMENT...
  local name=$1 heap=$2
  shift 2
  SPARK_HOME=$home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=$host nohup "$java" -Xmx"$heap" \
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
    -cp "$home/conf:$home/jars/*" "$@" > "$home/run/$name.log" 2>&1 < /dev/null &
  echo $! > "$home/run/$name.pid"
}

start() {
  mkdir -p "$home/run"
  daemon master 256m org.apache.spark.deploy.master.Master --host $host --port "$port" --webui-port 0
  for _ in $(seq 100); do
    (exec 3<> "/dev/tcp/$host/$port") 2> /dev/null && break
    sleep 0.2
  done
  for number in $(seq "${1:-2}"); do
    daemon "worker-$number" 256m org.apache.spark.deploy.worker.Worker --host $host --webui-port 0 \
      --cores 1 --memory "$memory" --work-dir "$home/run/worker-$number" "spark://$host:$port"
  done
  echo "spark://$host:$port"
}

stop() {
  for file in "$home"/run/*.pid; do
    [ -e "$file" ] || continue
    kill "$(cat "$file")" 2> /dev/null || true
    rm "$file"
  done
}

case $1 in
  home) make_home ;;
  start) start "${3:-2}" ;;
  stop) stop ;;
  *) echo "cluster.sh home|start|stop DIR" >&2; exit 2 ;;
esac
