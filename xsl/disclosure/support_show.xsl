<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="support" mode="reach"/>
    <section class="prose" id="call">
      <h2><xsl:value-of select="p:t('support.call')"/></h2>
      <p><xsl:value-of select="p:t('support.call_text')"/></p>
      <p><xsl:value-of select="p:t('support.decision')"/></p>
      <p><xsl:value-of select="p:t('support.reply')"/></p>
      <ul>
        <li><a href="/tro-giup"><xsl:value-of select="p:t('title.help_show')"/></a></li>
        <li><a href="/lich-tiep-cong-dan"><xsl:value-of select="p:t('support.places')"/></a></li>
      </ul>
    </section>
    <section class="prose" id="never">
      <h2><xsl:value-of select="p:t('support.never')"/></h2>
      <ul>
        <li><xsl:value-of select="p:t('support.never_1')"/></li>
        <li><xsl:value-of select="p:t('support.never_2')"/></li>
        <li><xsl:value-of select="p:t('support.never_3')"/></li>
        <li><xsl:value-of select="p:t('support.never_4')"/></li>
      </ul>
    </section>
    <section class="prose" id="leak">
      <h2><xsl:value-of select="p:t('support.leak')"/></h2>
      <ul>
        <li><xsl:value-of select="p:t('support.leak_1')"/></li>
        <li><xsl:value-of select="p:t('support.leak_2')"/></li>
        <li><xsl:value-of select="p:t('support.leak_3')"/></li>
        <li><xsl:value-of select="p:t('support.leak_4')"/></li>
      </ul>
    </section>
  </xsl:template>

  <!-- What kntc.conf does not say is not shown. -->
  <xsl:template match="support" mode="reach">
    <section class="panel">
      <xsl:if test="not(/page/office[hotline != '' or email != ''])"><p><xsl:value-of select="p:t('support.not_set')"/></p></xsl:if>
      <xsl:if test="operator != '' or hours != '' or /page/office[hotline != '' or email != '']">
        <dl class="record">
          <xsl:if test="operator != ''"><div><dt><xsl:value-of select="p:t('support.body')"/></dt><dd><xsl:value-of select="operator"/></dd></div></xsl:if>
          <xsl:if test="/page/office/hotline != ''"><div><dt><xsl:value-of select="p:t('support.hotline')"/></dt>
            <dd><a href="tel:{translate(/page/office/hotline, ' .()-', '')}"><xsl:value-of select="/page/office/hotline"/></a></dd></div></xsl:if>
          <xsl:if test="/page/office/email != ''"><div><dt><xsl:value-of select="p:t('support.email')"/></dt>
            <dd><a href="mailto:{/page/office/email}"><xsl:value-of select="/page/office/email"/></a></dd></div></xsl:if>
          <xsl:if test="hours != ''"><div><dt><xsl:value-of select="p:t('support.hours')"/></dt><dd><xsl:value-of select="hours"/></dd></div></xsl:if>
        </dl>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
