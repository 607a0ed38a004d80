//! The table when it is full.

use super::*;

const SECOND: u64 = 1_000_000_000;

/// Five in a minute.
const LIMIT: Gcra = Gcra { count: 5, period: 60 * SECOND, burst: 5 };

fn is_let_in(table: &Table, key: Key, seconds: u64) -> bool {
    table.decide(key, &LIMIT, LIMIT.units(seconds * SECOND), 1).is_ok()
}

#[test]
fn each_key_has_a_quota() {
    let table = Table::new(100);
    for key in ["a", "b"].map(Key::of) {
        assert!((0..5).all(|_| is_let_in(&table, key, 0)));
        assert!(!is_let_in(&table, key, 0));
    }
    assert_eq!(table.refused(), 2);
}

#[test]
fn a_flood_gives_nobody_a_fresh_quota() {
    // One row: all keys meet in it.
    let table = Table::new(1);
    let victim = Key::of("victim");
    assert!((0..5).all(|_| is_let_in(&table, victim, 0)));
    let fresh = (0..10_000).filter(|number| is_let_in(&table, Key::of(number), 0)).count();
    assert_eq!(fresh, 5 * (PLACES - 1), "what the other places of the row have");
    assert!(!is_let_in(&table, victim, 0), "its own place is used up, and the others are too");
    assert!(!is_let_in(&table, victim, 11));
    assert!(is_let_in(&table, victim, 12));
}

#[test]
fn a_flood_of_fresh_keys_gets_what_the_places_have() {
    let table = Table::new(50 * PLACES);
    let mut let_in = 0;
    for number in 0..200_000_u64 {
        let_in += usize::from(is_let_in(&table, Key::of(&number), number / 2_000));
    }
    // 100 seconds: a burst of 5, and 8 more at the rate. All rows are reached by so many keys.
    assert_eq!(let_in, 50 * PLACES * 13);
    assert_eq!(table.refused(), 200_000 - let_in as u64);
}

/// Whatever the order of keys, none is let in more than alone in a table of its own.
#[test]
fn company_is_no_gain() {
    let (crowded, mut let_in) = (Table::new(2 * PLACES), vec![Vec::new(); 64]);
    let mut state = 1_u64;
    for step in 0..20_000_u64 {
        // Any numbers will do; these are those of a linear congruence.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let key = (state >> 58) as usize;
        let seconds = step / 50;
        if is_let_in(&crowded, Key::of(&key), seconds) {
            let_in[key].push(seconds);
        }
    }
    for (key, times) in let_in.into_iter().enumerate() {
        let alone = Table::new(1);
        assert!(times.iter().all(|seconds| is_let_in(&alone, Key::of(&key), *seconds)), "key {key}: {times:?}");
    }
}

#[test]
fn workers_share_it() {
    let (table, key) = (Table::new(100), Key::of("all"));
    let let_in: usize = std::thread::scope(|scope| {
        let workers: Vec<_> =
            (0..4).map(|_| scope.spawn(|| (0..1_000).filter(|_| is_let_in(&table, key, 0)).count())).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });
    assert_eq!((let_in, table.refused()), (5, 3_995));
}
