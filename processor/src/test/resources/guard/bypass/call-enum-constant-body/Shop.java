import acme.Executor;

enum Shop {
  TOP {
    @Override
    String rows() {
      return Executor.run("select 1");
    }
  };

  abstract String rows();
}
