//! What Linux tells of another process: its processor time, memory, descriptors, threads and operations in flight.
//!
//! In:    the number of a process.
//! Out:   figures, as proc(5) has them.
//! Never: asks the process itself.
//!
//! And one thing that only the process itself can do: choose how many descriptors it may have.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// A process, as others see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Process(pub(crate) u32);

/// The figures of a process at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Vitals {
    /// Open descriptors.
    pub(crate) descriptors: usize,
    /// What the drivers of its workers wait for: armed operations of each io_uring, descriptors watched by each epoll.
    pub(crate) operations: usize,
    /// The threads of its workers: two moments with the same ones have seen no worker end.
    pub(crate) workers: Vec<u32>,
    /// Resident memory in bytes.
    pub(crate) rss: u64,
    /// Its share of resident memory in bytes: what is shared with others is divided among them.
    pub(crate) pss: u64,
}

impl Process {
    fn path(self, name: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{name}", self.0))
    }

    /// The figures of now.
    ///
    /// # Errors
    /// Where the process has ended.
    pub(crate) fn vitals(self) -> io::Result<Vitals> {
        let rollup = fs::read_to_string(self.path("smaps_rollup"))?;
        Ok(Vitals {
            descriptors: fs::read_dir(self.path("fd"))?.count(),
            operations: self.operations()?,
            workers: self.workers()?,
            rss: kilobytes(&rollup, "Rss:") * 1024,
            pss: kilobytes(&rollup, "Pss:") * 1024,
        })
    }

    /// The processor time that it has had, precise to a tick of 10 ms.
    ///
    /// # Errors
    /// Where the process has ended.
    pub(crate) fn processor_time(self) -> io::Result<Duration> {
        let stat = fs::read_to_string(self.path("stat"))?;
        let behind_the_name = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 =
            behind_the_name.split_whitespace().skip(11).take(2).filter_map(|it| it.parse::<u64>().ok()).sum();
        Ok(Duration::from_secs_f64(ticks as f64 / rustix::param::clock_ticks_per_second() as f64))
    }

    fn workers(self) -> io::Result<Vec<u32>> {
        let mut found = Vec::new();
        for task in fs::read_dir(self.path("task"))? {
            let task = task?;
            // A thread can end meanwhile.
            let name = fs::read_to_string(task.path().join("comm")).unwrap_or_default();
            if name.starts_with("sweet-worker") {
                found.extend(task.file_name().to_str().and_then(|id| id.parse::<u32>().ok()));
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    fn operations(self) -> io::Result<usize> {
        let mut count = 0;
        for entry in fs::read_dir(self.path("fdinfo"))? {
            // A descriptor can be closed meanwhile.
            let info = fs::read_to_string(entry?.path()).unwrap_or_default();
            count +=
                info.lines().map(str::trim_start).filter(|it| it.starts_with("op=") || it.starts_with("tfd:")).count();
        }
        Ok(count)
    }
}

/// Allows this process so many descriptors, or as many as it may allow itself.
///
/// # Errors
/// What the system says.
pub(crate) fn allow_descriptors(most: u64) -> io::Result<()> {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let current = Some(maximum.map_or(most, |maximum| maximum.min(most)));
    Ok(setrlimit(Resource::Nofile, Rlimit { current, maximum })?)
}

/// Allows this process so many descriptors, and never more: a server that runs raises what it may raise.
///
/// # Errors
/// What the system says.
pub(crate) fn keep_to_descriptors(most: u64) -> io::Result<()> {
    Ok(setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum: Some(most) })?)
}

fn kilobytes(rollup: &str, name: &str) -> u64 {
    let line = rollup.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// Bytes in MiB.
pub(crate) fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_can_be_seen() {
        let vitals = Process(std::process::id()).vitals().expect("a Linux system");
        assert!(vitals.descriptors > 2 && vitals.rss >= vitals.pss && vitals.pss > 0, "{vitals:?}");
        assert!(vitals.workers.is_empty());
    }
}
