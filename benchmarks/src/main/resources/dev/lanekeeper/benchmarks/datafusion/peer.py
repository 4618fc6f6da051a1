"""DataFusion as it is used from Python, for a program that tells it what to do line by line.

table NAME PATH       registers a Parquet file
query LENGTH          runs the query that follows, so many bytes of it; answers: rows milliseconds bytes
repeat TIMES LENGTH   runs it so many times; answers: rows and the median of the milliseconds
"""

import statistics
import sys
import time

from datafusion import SessionContext

context = SessionContext()


def run(sql):
    start = time.perf_counter()
    rows = 0
    size = 0
    for batch in context.sql(sql).execute_stream():
        arrow = batch.to_pyarrow()
        rows += arrow.num_rows
        size += arrow.nbytes
    return rows, (time.perf_counter() - start) * 1000, size


def answer(*values):
    print(*values, flush=True)


lines = sys.stdin.buffer
for line in lines:
    command, *arguments = line.decode().rstrip("\n").split(" ", 2)
    if command == "table":
        context.register_parquet(arguments[0], arguments[1])
        answer("known")
    elif command == "query":
        answer(*run(lines.read(int(arguments[0])).decode()))
    elif command == "repeat":
        sql = lines.read(int(arguments[1])).decode()
        runs = [run(sql) for _ in range(int(arguments[0]))]
        answer(runs[0][0], statistics.median(run[1] for run in runs))
    else:
        raise ValueError(line)
