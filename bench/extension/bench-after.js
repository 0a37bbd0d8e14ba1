performance.mark('parallax:after');
