<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/law.xsl"/>

  <xsl:template match="page" mode="main">
    <div class="split">
    <div class="stack">
    <section class="prose" id="house">
      <h2><xsl:value-of select="p:t('regulation.house')"/></h2>
      <p><xsl:value-of select="p:t('regulation.house_lead')"/></p>
      <ul>
        <li><xsl:value-of select="p:t('regulation.house_1')"/></li>
        <li><xsl:value-of select="p:t('regulation.house_2')"/></li>
        <li><xsl:value-of select="p:t('regulation.house_3')"/></li>
        <li><xsl:value-of select="p:t('regulation.house_4')"/></li>
        <li><xsl:value-of select="p:t('regulation.house_5')"/></li>
      </ul>
      <p><a href="/tro-giup/luat/tu-choi-tiep"><xsl:value-of select="p:t('law_table.refusal')"/></a></p>
    </section>
    <section class="prose" id="use">
      <h2><xsl:value-of select="p:t('regulation.use')"/></h2>
      <ul>
        <li><xsl:value-of select="p:t('regulation.use_1')"/></li>
        <li><xsl:value-of select="p:t('regulation.use_2')"/></li>
        <li><xsl:value-of select="p:t('regulation.use_3')"/></li>
        <li><xsl:value-of select="p:t('regulation.use_4')"/></li>
        <li><xsl:value-of select="p:t('regulation.use_5')"/></li>
      </ul>
    </section>
    <section class="prose" id="data">
      <h2><xsl:value-of select="p:t('regulation.data')"/></h2>
      <ul>
        <li><xsl:value-of select="p:t('regulation.data_1')"/></li>
        <li><xsl:value-of select="p:t('regulation.data_2')"/></li>
        <li><xsl:value-of select="p:t('regulation.data_3')"/></li>
        <li><xsl:value-of select="p:t('regulation.data_4')"/></li>
        <li><xsl:value-of select="p:t('regulation.data_5')"/></li>
        <li><xsl:value-of select="p:t('regulation.data_6')"/><xsl:text> </xsl:text><a href="/tro-giup/luat/luu-tru"><xsl:value-of select="p:t('law_table.retention')"/></a></li>
        <li><xsl:value-of select="p:t('regulation.data_7')"/><xsl:text> </xsl:text><a href="/tro-giup/ho-tro"><xsl:value-of select="p:t('title.support_show')"/></a></li>
      </ul>
      <p><a href="/tro-giup/luat/luu-tru"><xsl:value-of select="p:t('law_table.retention')"/></a></p>
      <p><a href="/tro-giup/ho-tro#leak"><xsl:value-of select="p:t('support.leak')"/></a></p>
    </section>
    <section class="prose" id="secret">
      <h2><xsl:value-of select="p:t('regulation.secret')"/></h2>
      <p><xsl:value-of select="p:t('regulation.secret_1')"/></p>
      <p><xsl:value-of select="p:t('regulation.secret_2')"/></p>
    </section>
    <section class="stack" id="acts">
      <h2><xsl:value-of select="p:t('regulation.acts')"/></h2>
      <p><xsl:value-of select="p:t('regulation.acts_text')"/></p>
      <xsl:apply-templates select="law" mode="on"/>
      <ul class="rows"><xsl:apply-templates select="law/act" mode="act"/></ul>
    </section>
    </div>
    <aside><nav class="panel" aria-label="{p:t('help.page')}">
    <ul class="rows">
      <li><a href="#house"><xsl:value-of select="p:t('regulation.house')"/></a></li>
      <li><a href="#use"><xsl:value-of select="p:t('regulation.use')"/></a></li>
      <li><a href="#data"><xsl:value-of select="p:t('regulation.data')"/></a></li>
      <li><a href="#secret"><xsl:value-of select="p:t('regulation.secret')"/></a></li>
      <li><a href="#acts"><xsl:value-of select="p:t('regulation.acts')"/></a></li>
    </ul>
    </nav></aside>
    </div>
    <xsl:apply-templates select="." mode="marks"/>
  </xsl:template>

  <xsl:template match="act" mode="act">
    <li id="{act}">
      <span lang="vi"><strong><xsl:value-of select="title"/></strong><xsl:text> </xsl:text><span class="code"><xsl:value-of select="number"/></span></span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="mark" mode="mark"/>
      <p class="meta">
        <span><xsl:value-of select="p:t2('regulation.short', act)"/></span>
        <xsl:if test="issued_on != ''"><xsl:variable name="on"><xsl:apply-templates select="issued_on" mode="day-text"/></xsl:variable><span><xsl:value-of select="p:t2('regulation.issued', $on)"/></span></xsl:if>
        <xsl:if test="valid_from != '1900-01-01' or valid_to != ''"><span><xsl:apply-templates select="." mode="valid"/></span></xsl:if>
        <xsl:if test="replaces != ''"><span><xsl:value-of select="p:t2('regulation.replaces', replaces)"/></span></xsl:if>
      </p>
      <xsl:if test="drives != ''"><p lang="vi"><xsl:value-of select="drives"/></p></xsl:if>
      <xsl:if test="note != ''"><p class="soft" lang="vi"><xsl:value-of select="note"/></p></xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
