<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of staff pages. A view imports it and answers mode main, and mode title where
     title.VIEW does not do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:include href="head.xsl"/>
  <xsl:include href="../component/record.xsl"/>

  <xsl:template match="/page"><xsl:apply-templates select="." mode="staff"/></xsl:template>

  <xsl:template match="page" mode="staff">
    <html lang="{@lang}" class="staff">
      <xsl:apply-templates select="." mode="head"/>
      <body>
        <xsl:apply-templates select="." mode="skip"/>
        <header class="top">
          <xsl:apply-templates select="." mode="brand"/>
          <xsl:apply-templates select="me" mode="me"/>
        </header>
        <xsl:apply-templates select="nav" mode="nav"/>
        <main id="main">
          <xsl:apply-templates select="." mode="errors"/>
          <xsl:apply-templates select="flash|draft" mode="notice"/>
          <xsl:apply-templates select="." mode="heading"/>
          <xsl:apply-templates select="." mode="main"/>
        </main>
        <xsl:apply-templates select="." mode="foot"/>
        <details class="keys">
          <summary><xsl:value-of select="p:t('keys.title')"/></summary>
          <p><xsl:value-of select="p:t('keys.all')"/></p>
        </details>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
