//! Handlers that wait, panic, take too long, or whose client leaves.

use super::*;

#[test]
fn a_panic_is_a_500_and_spares_the_answers_before() {
    let seen = talk(&shared(|_| ()), &[[get("/"), get("/panic"), get("/behind")].concat().as_bytes()]);
    assert_eq!((seen.output, seen.ending), (ok("GET / ") + &refused(Refusal::Fault), Some(Ending::Linger)));
}

#[test]
fn an_answer_in_the_place_of_ours_does_not_pass_for_one_before() {
    let seen = talk(&shared(|_| ()), &[[get("/"), get("/replaced"), get("/")].concat().as_bytes()]);
    let expected = ok("GET / ") + &ok("another") + &ok("GET / ");
    assert_eq!((seen.output, seen.ending, seen.writes), (expected, None, 1));
}

#[test]
fn a_handler_that_waits_holds_nothing_up() {
    let shared = shared(|_| ());
    // What was answered before it is sent at once.
    let seen = wait(&shared, [Cue::Bytes((get("/a") + &get("/wait")).into_bytes())]);
    assert_eq!((seen.output, seen.waits), (ok("GET /a "), Some(Wait::Handler)));
    // What stands behind it is answered behind it, whenever it came.
    let expected = ok("waited") + &ok("GET /b ") + &ok("GET /c ");
    let seen = wait(&shared, [Cue::Bytes((get("/wait") + &get("/b")).into_bytes()), bytes(&get("/c")), open()]);
    assert_eq!((seen.output, seen.ending), (expected.clone(), None));
    let seen = wait(&shared, [bytes(&get("/wait")), bytes(&get("/b")), bytes(&get("/c")), open()]);
    assert_eq!((seen.output, seen.ending), (expected, None));
    // The read that looks after it becomes that of the next request.
    let seen = wait(&shared, [bytes(&get("/wait")), open(), bytes(&get("/b")), Cue::Ticks(1)]);
    assert_eq!((seen.output, seen.ending), (ok("waited") + &ok("GET /b "), None));
    let seen = wait(&shared, [bytes(&get("/wait")), open(), Cue::Ticks(66)]);
    assert_eq!((seen.output, seen.ending), (ok("waited"), Some(Ending::Plain)));
    // No more than a buffer of what comes next is held.
    let seen = wait(&shared, [bytes(&get("/wait")), Cue::Bytes(get("/b").repeat(1000).into_bytes())]);
    assert_eq!((seen.output.as_str(), seen.room_most <= READ_BYTES), ("", true));
}

#[test]
fn a_client_that_leaves_ends_its_handler() {
    let shared = shared(|_| ());
    for cue in [Cue::End, Cue::Gone, Cue::Stop] {
        let seen = wait(&shared, [bytes(&get("/wait")), cue.clone()]);
        assert_eq!((seen.output.as_str(), seen.ending, DROPPED.get()), ("", Some(Ending::Plain), 1), "{cue:?}");
        let seen = wait(&shared, [bytes(&get("/wait-unwind")), cue]);
        assert_eq!((seen.output.as_str(), seen.ending, DROPPED.get()), ("", Some(Ending::Plain), 1));
    }
    // Behind more than is read ahead, too.
    for cue in [Cue::End, Cue::Gone] {
        let flood = Cue::Bytes(get("/b").repeat(1000).into_bytes());
        let seen = wait(&shared, [bytes(&get("/wait")), flood, cue]);
        assert_eq!((seen.output.as_str(), seen.ending, DROPPED.get()), ("", Some(Ending::Plain), 1));
    }
    // In the middle of its body, too; the handler does not see a short one.
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
    let seen = wait(&shared, [bytes(head), bytes("ab"), Cue::End]);
    assert_eq!((seen.output.as_str(), seen.ending), ("", Some(Ending::Plain)));
}

#[test]
fn a_handler_has_its_time() {
    let shared = shared(|_| ());
    let late = refused(Refusal::HandlerTimeout).replace("connection: close\r\n", "");
    let seen = wait(&shared, [bytes(&get("/wait")), Cue::Ticks(30)]);
    assert_eq!(seen.output, "");
    let seen = wait(&shared, [bytes(&get("/wait")), Cue::Ticks(31), bytes(&get("/next"))]);
    assert_eq!((seen.output, seen.ending, DROPPED.get()), (late + &ok("GET /next "), None, 1));
    // Some have more.
    let seen = wait(&shared, [bytes(&get("/patient")), Cue::Ticks(3000), open()]);
    assert_eq!(seen.output, ok("waited"));
    let seen = wait(&shared, [bytes(&get("/wait-unwind")), open()]);
    assert_eq!((seen.output, seen.ending), (refused(Refusal::Fault), Some(Ending::Linger)));
    // The time that it waits for the body is not its own.
    let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 30000\r\n\r\n";
    let slow = (0..100).flat_map(|_| [Cue::Ticks(1), Cue::Bytes(vec![b'x'; 300])]);
    let seen = wait(&shared, [bytes(head)].into_iter().chain(slow));
    assert!(seen.output.starts_with("HTTP/1.1 200 OK"), "{}", seen.output);
}

#[test]
fn a_handler_that_has_waited_can_say_how_much_time_it_has() {
    let shared = shared(|_| ());
    let late = refused(Refusal::HandlerTimeout).replace("connection: close\r\n", "");
    let seen = |path: &str, before: u32, behind: u32| {
        let cues = [bytes(&get(path)), Cue::Ticks(before), open(), Cue::Ticks(behind)];
        wait(&shared, cues).output
    };
    // What it has waited counts.
    assert_eq!(seen("/slow-to-say?10", 4, 6), "");
    assert_eq!(seen("/slow-to-say?10", 4, 7), late);
    assert_eq!(seen("/slow-to-say?3600", 20, 3000), "");
    // More than it has: that is over.
    assert_eq!(seen("/slow-to-say?10", 20, 1), late);
    let last = [bytes(&get("/slow-to-say?3600")), Cue::Ticks(20), open(), Cue::Ticks(3000), open()];
    assert_eq!(wait(&shared, last).output, ok("waited"));
}

#[test]
fn a_client_that_has_sent_its_last_byte_gets_its_answer() {
    let shared = shared(|_| ());
    let seen = play(&shared, [Cue::Bytes((get("/a") + &get("/b")).into_bytes()), Cue::End]);
    assert_eq!((seen.output, seen.ending), (ok("GET /a ") + &ok("GET /b "), Some(Ending::Plain)));
}
